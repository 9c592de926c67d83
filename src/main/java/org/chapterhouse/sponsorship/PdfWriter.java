package org.chapterhouse.sponsorship;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes a PDF of a template. Values are text and nothing else, and nothing is fetched, whatever they say. */
@Component
class PdfWriter {

    private static final String BODY = "fonts/DejaVuSans.ttf";
    private static final String BOLD = "fonts/DejaVuSans-Bold.ttf";
    /** Every script that the other one has not. */
    private static final String REST = "fonts/UnifontEX.ttf";

    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    // not a bean: a second template engine would replace the pages'
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    PdfWriter(org.springframework.context.MessageSource messages) {
        // it tells of every style sheet and font; what goes wrong it still says
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PdfWriter.class.getClassLoader());
        resolver.setPrefix("templates/papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates.addTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
    }

    byte[] write(String template, Map<String, Object> values, Locale locale) {
        String page = storable(templates.process(template, new Context(locale, values)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useFont(() -> open(BODY), "Body", REGULAR_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> open(BOLD), "Body", BOLD_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> open(REST), "Rest", REGULAR_WEIGHT, FontStyle.NORMAL, true);
        builder.withProducer("Chapterhouse");
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream open(String font) {
        try {
            return new ClassPathResource(font).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** XML knows no control characters, which people paste all the same. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || c >= 0xE000)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
