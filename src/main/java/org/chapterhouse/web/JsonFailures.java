package org.chapterhouse.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a request's body, and where. */
final class JsonFailures {

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.{0,100})");

    private JsonFailures() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return bad("problem.json-unknown-property", path(unknown));
            }
            if (cause instanceof StreamConstraintsException) {
                return bad("problem.json-too-complex");
            }
            if (cause instanceof InputCoercionException mismatch) {
                return mismatch(mismatch);
            }
            if (cause instanceof StreamReadException syntax) {
                TokenStreamLocation place = syntax.getLocation();
                Matcher twice = TWICE.matcher(String.valueOf(syntax.getOriginalMessage()));
                if (twice.lookingAt()) {
                    return bad("problem.json-duplicate", twice.group(1));
                }
                return place == null || place.getLineNr() < 1
                        ? bad("problem.json-syntax", 1, 1)
                        : bad("problem.json-syntax", place.getLineNr(), place.getColumnNr());
            }
            if (cause instanceof DatabindException mismatch) {
                return mismatch(mismatch);
            }
        }
        return bad("problem.body-missing");
    }

    private static Problem mismatch(JacksonException mismatch) {
        String path = path(mismatch);
        return path.isEmpty() ? bad("problem.json-shape") : bad("problem.json-type", path);
    }

    private static Problem bad(String key, Object... arguments) {
        return Problem.of(HttpStatus.BAD_REQUEST, key, arguments);
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        List<JacksonException.Reference> steps = failure.getPath();
        for (JacksonException.Reference step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.length() > 200 ? path.substring(0, 200) : path.toString();
    }
}
