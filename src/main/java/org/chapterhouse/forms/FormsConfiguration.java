package org.chapterhouse.forms;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's beans: forms, their messages, and a catalogue of the generic checks and everybody's own. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    FormMessages formMessages(MessageSource messages) {
        return new FormMessages(messages);
    }

    @Bean
    Forms forms(ObjectProvider<FieldCheck> contributed, FormMessages messages) {
        return new CamundaForms(() -> withGeneric(contributed.orderedStream().toList()), messages);
    }

    private static Collection<FieldCheck> withGeneric(List<FieldCheck> contributed) {
        List<FieldCheck> all = new java.util.ArrayList<>(GenericChecks.all());
        all.addAll(contributed);
        return all;
    }
}
