package org.chapterhouse.forms;

/** A form that cannot be used on the server, with the reason. */
public class UnsupportedForm extends RuntimeException {

    public UnsupportedForm(String reason) {
        super(reason);
    }
}
