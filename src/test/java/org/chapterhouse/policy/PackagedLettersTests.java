package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every letter that a packaged model asks for has words of its own, in every language. */
class PackagedLettersTests {

    @ParameterizedTest
    @ValueSource(strings = {"notification", "notification_es"})
    void everyLetterHasItsWords(String bundle) throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + bundle + ".properties"), "UTF-8"));

        assertThat(letters()).isNotEmpty().allSatisfy(letter -> assertThat(words.stringPropertyNames())
                .contains("mail." + letter + ".subject", "mail." + letter + ".what"));
    }

    private static Set<String> letters() {
        Stream<String> sent = packaged(".bpmn").flatMap(PackagedLettersTests::sent);
        Stream<String> reminders = Dmn.readModelFromFile(
                        Path.of("processes", "reminders.dmn").toFile())
                .getModelElementsByType(OutputEntry.class)
                .stream()
                .filter(entry -> entry.getId().endsWith("-message"))
                .map(entry -> entry.getText().getTextContent().replace("\"", ""));
        return new TreeSet<>(Stream.concat(sent, reminders).toList());
    }

    private static Stream<String> sent(Path flow) {
        return Bpmn.readModelFromFile(flow.toFile()).getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> "${notifyPeople}".equals(task.getCamundaDelegateExpression()))
                .flatMap(
                        task -> task
                                .getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaInputOutput.class)
                                .list()
                                .stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .filter(parameter -> parameter.getCamundaName().equals("message"))
                .map(CamundaInputParameter::getTextContent);
    }

    private static Stream<Path> packaged(String ending) {
        try (Stream<Path> all = Files.list(Path.of("processes"))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
