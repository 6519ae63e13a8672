-- Of the second factor: a password that was right and not enough, a wrong code, a factor that was changed.
alter table access.line
    drop constraint line_kind_check,
    add constraint line_kind_check check (kind in
        ('sign-in', 'halfway', 'sign-out', 'refused', 'wrong-code', 'throttled', 'factor', 'denied', 'evidence', 'bundle',
        'export', 'look-up'));
