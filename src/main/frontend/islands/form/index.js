// form-js arrives here
