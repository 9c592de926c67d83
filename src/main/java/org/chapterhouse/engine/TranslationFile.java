package org.chapterhouse.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that says in another language what the models and forms of its release say: a text a line, named by file,
 * element and what of it, such as {@code event-proposal.bpmn.screen-proposal.name}.
 */
final class TranslationFile {

    static final String ENDING = ".properties";

    private static final Pattern NAME = Pattern.compile("(?:.*/)?[A-Za-z0-9-]+_([a-z]{2,3})\\.properties");

    private TranslationFile() {}

    /** The language that the file's name ends on, such as {@code es} of {@code event-proposal_es.properties}. */
    static Optional<String> language(String path) {
        Matcher matcher = NAME.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if it is not UTF-8, holds a bad escape, or says a text twice */
    static Map<String, String> read(byte[] content) {
        Map<String, String> texts = new TreeMap<>();
        try {
            new Once(texts).load(new StringReader(text(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not in UTF-8");
        }
    }

    /** Of a text that stands there twice, one reader might look at the first and another at the second. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Map<String, String> texts;

        Once(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (texts.putIfAbsent(key.toString(), value.toString().strip()) != null) {
                throw new IllegalArgumentException("says \"" + key + "\" twice");
            }
            return "";
        }
    }
}
