package org.mingcha.evidence.verify;

final class RuleComposer implements org.mingcha.evidence.bundle.Composer {
    @Override
    public byte[] compose(org.mingcha.evidence.bundle.Inquiry inquiry, org.mingcha.evidence.Facts facts) {
        throw new UnsupportedOperationException();
    }
}
