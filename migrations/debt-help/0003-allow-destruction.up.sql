-- An arrears signal goes some years after it was closed: Archiefwet 1995, art. 5.
call kit.allow_destruction('debt_help.arrears_signal');
