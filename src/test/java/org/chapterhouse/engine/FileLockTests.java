package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;

/** The first lock alone: the rules on files, and that no deployment gets around them. */
class FileLockTests {

    private final FileRules rules = new FileRules(BareEngine.catalogue());

    private List<String> rulesBroken(String path, String content) {
        return rules.check(Map.of(path, content.getBytes(StandardCharsets.UTF_8))).stream()
                .map(UnsafeModel.Finding::rule)
                .toList();
    }

    @Test
    void theModelsOfTheseTestsAreSafe() throws Exception {
        for (String name : new String[] {"one-step.bpmn", "edges.bpmn", "rounds.bpmn", "routed.bpmn", "route.dmn"}) {
            assertThat(rules.check(Map.of(name, TestFiles.read(name)))).as(name).isEmpty();
        }
    }

    @Test
    void everyHostileExpressionIsFoundWhereverItStands() {
        SoftAssertions all = new SoftAssertions();
        for (String expression : Hostile.EXPRESSIONS) {
            Hostile.everywhere(expression).forEach((place, model) -> all.assertThat(rulesBroken("p.bpmn", model))
                    .as("%s as %s", expression, place)
                    .isNotEmpty()
                    .isSubsetOf("expression", "catalogue"));
        }
        all.assertAll();
    }

    @Test
    void codeIsFoundAndNamed() {
        Hostile.code().forEach(model -> assertThat(rulesBroken("p.bpmn", model.getValue()))
                .as(model.getValue())
                .contains(model.getKey()));
    }

    @Test
    void whatIsNotListedIsRefused() {
        assertThat(rulesBroken(
                        "p.bpmn", Hostile.process("<userTask id=\"x\" camunda:formKey=\"embedded:app:x.html\"/>")))
                .containsExactly("form");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<userTask id=\"x\" camunda:formRef=\"x\"/>")))
                .containsExactly("binding");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<businessRuleTask id=\"x\" camunda:decisionRef=\"d\"/>")))
                .containsExactly("binding");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<callActivity id=\"x\" calledElement=\"q\"/>")))
                .containsExactly("binding");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<serviceTask id=\"x\" camunda:expression=\"${amount}\"/>")))
                .contains("no-expression-call", "catalogue");
        assertThat(rulesBroken(
                        "p.bpmn",
                        Hostile.process("<serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\"/>")))
                .contains("no-built-in-task");
        assertThat(
                        rulesBroken(
                                "p.bpmn",
                                Hostile.process(
                                        "<intermediateThrowEvent id=\"x\"><messageEventDefinition messageRef=\"m\"/></intermediateThrowEvent>")))
                .containsExactly("catalogue");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<userTask id=\"x\" name=\"${countVotes}\"/>")))
                .containsExactly("expression");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<adHocSubProcess id=\"x\"/>")))
                .containsExactly("element");
        assertThat(rulesBroken("p.bpmn", Hostile.process("<userTask id=\"x\" camunda:candidateUsers=\"7\"/>")))
                .containsExactly("groups");
        assertThat(
                        rulesBroken(
                                "p.bpmn",
                                Hostile.process("<userTask id=\"x\"/>")
                                        .replace(
                                                "<startEvent id=\"s\"/>",
                                                "<startEvent id=\"s\"><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></startEvent>")))
                .containsExactly("start");
    }

    @Test
    void aProcessHasItsFilesNameAndSaysHowLongItsHistoryIsKept() {
        String model = Hostile.process("<userTask id=\"x\"/>");
        assertThat(rulesBroken("processes/p.bpmn", model)).isEmpty();
        assertThat(rulesBroken("q.bpmn", model)).containsExactly("id-is-file-name");
        assertThat(rulesBroken("p.bpmn", model.replace("camunda:historyTimeToLive=\"P1D\"", "")))
                .containsExactly("history-time-to-live");
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItCanNameAFile() {
        assertThat(rulesBroken(
                        "p.bpmn", "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><x>&secret;</x>"))
                .containsExactly("xml");
        assertThat(rulesBroken("p.bpmn", "no XML")).containsExactly("xml");
    }

    @Test
    void aFileInAnEncodingThatNobodyReadsIsRefused() {
        assertThat(rulesBroken("p.bpmn", "<?xml version=\"1.0\" encoding=\"utf-7\"?><x/>"))
                .containsExactly("xml");
        assertThat(rules.check(Map.of("p.bpmn", new byte[] {'<', 'x', '>', (byte) 0xff, '<', '/', 'x', '>'})))
                .extracting(UnsafeModel.Finding::rule)
                .containsExactly("xml");
        String utf16 =
                Hostile.process("<userTask id=\"x\" name=\"${execution}\"/>").replace("UTF-8", "UTF-16");
        assertThat(rules.check(Map.of("p.bpmn", utf16.getBytes(StandardCharsets.UTF_16))))
                .extracting(UnsafeModel.Finding::rule)
                .containsExactly("expression");
    }

    @Test
    void whatWouldTakeForEverToReadIsRefusedAtOnce() {
        assertThat(rulesBroken("p.bpmn", Hostile.process("<task>".repeat(60_000) + "</task>".repeat(60_000))))
                .containsExactly("xml");
        assertThat(rulesBroken("d.dmn", "<a>".repeat(60_000) + "</a>".repeat(60_000)))
                .containsExactly("xml");
        for (String name : new String[] {
            "${" + "(".repeat(900) + "1" + ")".repeat(900) + "}",
            "${" + "a ? 1 : ".repeat(200) + "1}",
            "${a}".repeat(100_000),
            "${".repeat(100_000)
        }) {
            assertThat(rulesBroken("p.bpmn", Hostile.process("<userTask id=\"x\" name=\"" + name + "\"/>")))
                    .containsExactly("expression");
        }
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "1" + "+1".repeat(20_000))))
                .containsExactly("feel");
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "(".repeat(900) + "1" + ")".repeat(900))))
                .isSubsetOf("feel");
        assertThat(rulesBroken("a/".repeat(20_000) + "p.bpmn", "x")).containsExactly("file-name");
    }

    @Test
    void whatAModelSaysOfItselfMayBeLong() {
        assertThat(rulesBroken(
                        "p.bpmn",
                        Hostile.process("<userTask id=\"x\"><documentation>" + "Who decides, and by when. ".repeat(500)
                                + "</documentation></userTask>")))
                .isEmpty();
    }

    @Test
    void otherFilesAreRefused() {
        for (String path : new String[] {"c.cmmn", "x.groovy", "p.bpmn20.xml", "p.png", "x.js", "d.dmn11.xml"}) {
            assertThat(rulesBroken(path, "x")).as(path).containsAnyOf("file-type", "file-name");
        }
        assertThat(rulesBroken("../p.bpmn", "x")).containsExactly("file-name");
        assertThat(rulesBroken("translations/es.json", "{}")).containsExactly("file-type");
    }

    @Test
    void aTranslationIsAFileOfPlainTexts() {
        String path = "translations/event-proposal_es.properties";
        assertThat(rulesBroken(path, "# proposals\na.bpmn.b.name=¿Cuántas personas? 5 < 6 {sí}\n"))
                .isEmpty();
        for (String text : Hostile.TEXTS) {
            assertThat(rulesBroken(path, "a.form.b.label=" + text)).as(text).containsOnly("translation-text");
        }
        assertThat(rulesBroken(path, "a.form.b.label=a\na.form.b.label=b")).containsExactly("translation");
        assertThat(rulesBroken(path, "a.form.b.label=\\u00zz")).containsExactly("translation");
        assertThat(rulesBroken("translations/spanish.properties", "a=b")).containsExactly("translation-language");
        assertThat(rules.check(Map.of(path, "a=\u00f1".getBytes(StandardCharsets.ISO_8859_1))))
                .extracting(UnsafeModel.Finding::rule)
                .containsExactly("translation");
    }

    @Test
    void decisionsAreTablesInFeelWithoutAClock() {
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "\"a\""))).isEmpty();
        assertThat(rulesBroken("d.dmn", Hostile.decision("expressionLanguage=\"juel\"", "", "", "\"a\"")))
                .containsExactly("feel-only");
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "expressionLanguage=\"javascript\"", "", "\"a\"")))
                .containsExactly("feel-only");
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "if true then now() else today()")))
                .containsExactly("no-clock");
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "{f: function(x) now(), at: f(1)}.at")))
                .containsExactly("no-clock");
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "random number()")))
                .containsExactly("no-chance");
        assertThat(rulesBroken("d.dmn", Hostile.decision("", "", "", "1 +"))).containsExactly("feel");
        assertThat(
                        rulesBroken(
                                "d.dmn",
                                Hostile.decision(
                                        "",
                                        "",
                                        "",
                                        "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}")))
                .isNotEmpty();
        assertThat(rulesBroken(
                        "d.dmn",
                        Hostile.decision("", "", "", "1")
                                .replaceAll(
                                        "(?s)<decisionTable.*</decisionTable>",
                                        "<literalExpression id=\"l\"><text>1</text></literalExpression>")))
                .containsExactly("no-literal-expression");
    }

    @Test
    void formsBringNoPagesOfTheirOwn() {
        assertThat(rulesBroken(
                        "f.form",
                        "{\"id\":\"f\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"iframe\"}]}]}"))
                .containsExactly("form-component");
        assertThat(rulesBroken("f.form", "{\"id\":\"g\"}")).containsExactly("id-is-file-name");
        assertThat(rulesBroken("f.form", "{")).containsExactly("form");
        assertThat(rulesBroken("f.form", "{\"id\":\"f\",\"components\":[{\"type\":\"html\"}],\"components\":[]}"))
                .containsExactly("form");
    }

    @Test
    void allFindingsOfAllFilesComeAtOnceWhateverWayTheyCame() {
        try (BareEngine bare = new BareEngine(new FileLock(rules))) {
            assertThatThrownBy(() -> bare.engine
                            .getRepositoryService()
                            .createDeployment()
                            .addString(
                                    "p.bpmn",
                                    Hostile.process("<scriptTask id=\"x\"/><userTask id=\"y\" name=\"${execution}\"/>"))
                            .addString("d.dmn", Hostile.decision("expressionLanguage=\"juel\"", "", "", "\"a\""))
                            .deploy())
                    .isInstanceOfSatisfying(UnsafeModel.class, e -> assertThat(e.findings())
                            .extracting(
                                    UnsafeModel.Finding::rule, UnsafeModel.Finding::file, UnsafeModel.Finding::element)
                            .contains(
                                    org.assertj.core.groups.Tuple.tuple("no-script", "p.bpmn", "x"),
                                    org.assertj.core.groups.Tuple.tuple("expression", "p.bpmn", "y"),
                                    org.assertj.core.groups.Tuple.tuple("feel-only", "d.dmn", "ie")));
            assertThat(bare.engine
                            .getRepositoryService()
                            .createDeploymentQuery()
                            .list())
                    .extracting(Deployment::getId)
                    .isEmpty();
        }
    }
}
