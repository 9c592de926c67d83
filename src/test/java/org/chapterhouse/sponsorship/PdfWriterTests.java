package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The agreement as a PDF, whatever people have typed. */
class PdfWriterTests {

    private final PdfWriter writer = new PdfWriter(messages());

    private static ReloadableResourceBundleMessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/sponsorship");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć gęślą jaźń",
                "Ελληνικά",
                "Привет, мир",
                "株式会社日本データ",
                "한국 데이터",
                "ข้อมูลไทย",
                "हिंदी डेटा",
                "Փոխանակ",
                "ქართული"
            })
    void everyScriptIsWritten(String name) throws Exception {
        assertThat(words(write(name, List.of())).replaceAll("\\s+", "")).contains(name.replaceAll("\\s+", ""));
    }

    @Test
    void whatRunsFromRightToLeftDoesSo() throws Exception {
        assertThat(words(write("חברת נתונים", List.of()))).contains("חברת נתונים");
    }

    @Test
    void markupIsTextAndNothingIsFetched() throws Exception {
        String hostile = "<img src=\"http://127.0.0.1:1/x\"/><script>alert(1)</script> & ]]> &bogus; ${7*7} #{x}";
        byte[] pdf = write("Acme", List.of(new TermSheet.Line("Terms", hostile)));
        assertThat(words(pdf).replaceAll("\\s+", " ")).contains("<script>alert(1)</script>", "&bogus;", "${7*7}");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void controlCharactersAreLeftOut() throws Exception {
        assertThat(words(write("A\u0007c\u000Bme\uFFFE", List.of()))).contains("Acme");
    }

    @Test
    void aLongTextRunsOverSeveralPages() throws Exception {
        List<TermSheet.Line> lines = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            lines.add(new TermSheet.Line("Line " + i, "word ".repeat(40)));
        }
        try (PDDocument document = Loader.loadPDF(write("Acme", lines))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void theExecutedCopyNamesBothSidesAndTheHash() throws Exception {
        Map<String, Object> values = values("Acme", List.of());
        values.put(
                "signature",
                new AgreementPaper.Signature("Grace", "grace@acme.example", "then", "Lea", "later", "abc123"));
        assertThat(words(writer.write("agreement", values, Locale.ENGLISH)))
                .contains("Grace", "grace@acme.example", "Lea", "abc123");
    }

    private byte[] write(String sponsor, List<TermSheet.Line> lines) {
        return writer.write("agreement", values(sponsor, lines), Locale.ENGLISH);
    }

    private static Map<String, Object> values(String sponsor, List<TermSheet.Line> lines) {
        Map<String, Object> values = new HashMap<>();
        values.put("reference", "SPO-1");
        values.put("chapter", "Málaga");
        values.put("what", "An evening");
        values.put("sponsor", sponsor);
        values.put("taxId", "");
        values.put("contact", new Terms.Contact("Grace", "grace@acme.example", null));
        values.put("lines", lines);
        return values;
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
