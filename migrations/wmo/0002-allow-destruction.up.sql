-- A support request goes fifteen years after it came in, or on request: Wmo 2015, art. 5.3.4 and 5.3.5.
call kit.allow_destruction('wmo.support_request');
