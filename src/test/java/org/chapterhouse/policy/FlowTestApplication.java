package org.chapterhouse.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chapterhouse.engine.Activity;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.engine.FiredDecision;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowObserver;
import org.chapterhouse.engine.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The real engine with activities that say what a test wants them to say. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.chapterhouse.engine",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?"))
class FlowTestApplication {

    /** Activities of the packaged flow, and what they tell it. */
    static final Map<String, List<String>> ACTIVITIES = Map.ofEntries(
            Map.entry("loadChapterStanding", List.of("chapterStatus", "eventsHeld", "reportsOnTime", "openFindings")),
            Map.entry(
                    "checkEventProposal",
                    List.of(
                            "leadDays",
                            "ticketed",
                            "organizers",
                            "employers",
                            "mentors",
                            "committedSponsors",
                            "attendeesPerCoach",
                            "clashes",
                            "publicHolidays",
                            "countryConferencesNear",
                            "cityConferencesThisYear")),
            Map.entry("planReview", List.of("decideBy", "insideLeadTime")),
            Map.entry("countEligibleReviewers", List.of("eligibleReviewers")),
            Map.entry("countVotes", List.of("votesCast", "approvals", "declines", "changeRequests")),
            Map.entry("recordEvents", List.of("eventOverAt", "nextOverAt")),
            Map.entry("checkReschedule", List.of("newLeadDays", "newStartsInstant", "occurrenceKnown")),
            Map.entry("moveEvents", List.of("eventOverAt", "nextOverAt")),
            Map.entry("cancelEvents", List.of("datesLeft", "eventOverAt", "nextOverAt")),
            Map.entry("adoptAnswer", List.of()),
            Map.entry("decideCase", List.of()),
            Map.entry("offerNewDraft", List.of()),
            Map.entry("notifyPeople", List.of()),
            Map.entry("sendMessage", List.of()),
            Map.entry("beginRetrospective", List.of("eventOver", "eventOverAt")),
            Map.entry(
                    "receiveReport",
                    List.of("showRate", "budgetVariance", "metricsPromised", "metricsMet", "lessonOffered")),
            Map.entry("markReportLate", List.of()),
            Map.entry("settleReport", List.of()),
            Map.entry("callOffEvent", List.of()),
            Map.entry("postponeEvent", List.of()),
            Map.entry("confirmHeld", List.of()),
            Map.entry("keepLesson", List.of()),
            Map.entry("draftNextProposal", List.of()),
            Map.entry("markEventsHeld", List.of("eventOverAt", "nextOverAt")),
            Map.entry("recordSponsor", List.of("sponsorStanding", "daysSinceVetted")),
            Map.entry("vetSponsor", List.of()),
            Map.entry("checkTerms", List.of("belowListPrice", "ownTerms")),
            Map.entry("reserveTier", List.of()),
            Map.entry("settleAgreement", List.of()),
            Map.entry("renderAgreement", List.of()),
            Map.entry("sendAgreement", List.of()),
            Map.entry("countersignAgreement", List.of()),
            Map.entry("issueInvoice", List.of("paymentDueAt", "benefitsBlockedAt")),
            Map.entry("planBenefits", List.of("benefitsBlockedAt")),
            Map.entry("markOverdue", List.of()),
            Map.entry("blockBenefits", List.of()),
            Map.entry("releaseBenefits", List.of()),
            Map.entry("countBenefits", List.of("benefitsLeft")),
            Map.entry("recordPayment", List.of("amountOpen")),
            Map.entry("writeOff", List.of("agreementStatus")),
            Map.entry("voidInvoice", List.of("amountPaid")),
            Map.entry("recordRefund", List.of()),
            Map.entry("recordBenefit", List.of("benefitsLeft")),
            Map.entry("closeDuties", List.of()),
            Map.entry("recordFeedback", List.of()),
            Map.entry("closeAgreement", List.of()));

    @Bean
    World world() {
        return new World();
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor activities() {
        return registry -> named().forEach(name -> {
            RootBeanDefinition definition = new RootBeanDefinition(Said.class);
            definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
            ConstructorArgumentValues arguments = new ConstructorArgumentValues();
            arguments.addIndexedArgumentValue(0, name);
            definition.setConstructorArgumentValues(arguments);
            registry.registerBeanDefinition(name, definition);
        });
    }

    /** Every activity that a packaged model calls. */
    private static Set<String> named() {
        Set<String> names = new TreeSet<>(ACTIVITIES.keySet());
        Pattern call = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
        new PackagedFiles().read().forEach((path, content) -> call.matcher(new String(content, StandardCharsets.UTF_8))
                .results()
                .forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** What is true in a test, and what the flow did. */
    static class World implements FlowObserver {

        private static final List<String> INPUTS = List.of(
                "step",
                "group",
                "verdict",
                "audience",
                "message",
                "result",
                "texts",
                "change",
                "why",
                "status",
                "validFor");

        final Map<String, @Nullable Object> facts = new HashMap<>();

        /** What an activity sets, for those whose outputs are not listed above. */
        final Map<String, Map<String, @Nullable Object>> says = new HashMap<>();

        final List<String> done = new ArrayList<>();
        final List<String> rows = new ArrayList<>();
        final Map<String, String> errors = new HashMap<>();

        @Nullable
        String outcome;

        void clear() {
            facts.clear();
            says.clear();
            done.clear();
            rows.clear();
            outcome = null;
        }

        void did(String activity, DelegateExecution execution) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            INPUTS.stream()
                    .filter(execution::hasVariableLocal)
                    .forEach(name -> inputs.put(name, execution.getVariable(name)));
            done.add(activity + inputs.values());
            says.getOrDefault(activity, Map.of()).forEach(execution::setVariable);
            ACTIVITIES.getOrDefault(activity, List.of()).stream()
                    .filter(facts::containsKey)
                    .forEach(name -> execution.setVariable(name, facts.get(name)));
            if (activity.equals("settleAgreement")) {
                execution.setVariable("agreementStatus", execution.getVariable("status"));
            }
            if (errors.containsKey(activity)) {
                throw new BpmnError(errors.get(activity));
            }
        }

        @Override
        public void beforeJob(String reference) {}

        @Override
        public void entered(Wait wait) {}

        @Override
        public void left(String reference, String waitId, boolean completed) {}

        @Override
        public void decided(String reference, FiredDecision decision) {
            rows.add(decision.row());
        }

        @Override
        public void ended(String reference, FlowModel.End end) {
            outcome = end.outcome();
        }
    }

    /** An activity that tells what the test says. */
    record Said(String name, World world) implements Activity {

        @Override
        public String purpose() {
            return "Stands in for the real one.";
        }

        @Override
        public List<ActivityValue> outputs() {
            return ACTIVITIES.getOrDefault(name, List.of()).stream()
                    .map(output -> ActivityValue.optional(output, ActivityValue.Type.TEXT, "as the test says"))
                    .toList();
        }

        @Override
        public void execute(DelegateExecution execution) {
            world.did(name, execution);
        }
    }
}
