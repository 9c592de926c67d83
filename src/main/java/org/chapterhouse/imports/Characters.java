package org.chapterhouse.imports;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into characters. A byte order mark says which encoding it is, else the sender may, else it
 * is UTF-8. What cannot be decoded becomes U+FFFD, by which the row is told.
 */
final class Characters {

    private Characters() {}

    static Reader of(InputStream bytes, @Nullable Charset said, long mostBytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new Limited(bytes, mostBytes), 3);
        byte[] start = in.readNBytes(3);
        int mark = 0;
        Charset charset = said == null ? StandardCharsets.UTF_8 : said;
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = StandardCharsets.UTF_8;
        } else if (begins(start, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (begins(start, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        }
        in.unread(start, mark, start.length - mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Stops at the limit, also where the sender has not told the length. */
    private static final class Limited extends FilterInputStream {

        private final long most;
        private long read;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new FileTooLarge(most >> 20);
            }
        }
    }
}
