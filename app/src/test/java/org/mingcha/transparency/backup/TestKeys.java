package org.mingcha.transparency.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPKeyGenerator;

/** A pair of keys as a body would make it, the private one locked by a passphrase. */
public record TestKeys(Path publicKey, Path privateKey) {
    public static final String PASSPHRASE = "口令 of the safe";

    public static TestKeys made(Path folder, String owner) {
        var key = key(owner);
        try {
            Files.createDirectories(folder);
            return new TestKeys(
                    Files.writeString(
                            folder.resolve(owner + ".pub"), key.toCertificate().toAsciiArmoredString()),
                    Files.writeString(folder.resolve(owner + ".key"), key.toAsciiArmoredString()));
        } catch (IOException e) {
            throw new IllegalStateException("The keys of " + owner, e);
        }
    }

    private static OpenPGPKey key(String owner) {
        try {
            return new BcOpenPGPKeyGenerator(4, new Date())
                    .classicKey(owner + " <" + owner + "@example.cn>")
                    .build(PASSPHRASE.toCharArray());
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }
}
