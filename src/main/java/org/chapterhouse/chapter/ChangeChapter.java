package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Moves the case's chapter on in its life. */
@Component("changeChapter")
class ChangeChapter extends ChapterActivity {

    private final ChapterLife life;
    private final Team team;

    ChangeChapter(Cases cases, ChapterLife life, Team team) {
        super(
                cases,
                "changeChapter",
                "Changes where the case's chapter stands in its life, and writes it into its history.");
        this.life = life;
        this.team = team;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required(
                        "change", TEXT, "pass-trial, pause, resume, list, delist, rest, revive, hear or close"),
                ActivityValue.optional("why", TEXT, "a word for the history; the case's reference by default"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String slug = Team.chapterOf(subject);
        String why = Objects.requireNonNullElse(call.text("why"), subject.reference());
        String change = call.requiredText("change");
        life.change(slug, (chapter, at) -> {
            switch (change) {
                case "pass-trial" -> chapter.passTrial(at, why);
                case "pause" -> chapter.pause(at, why);
                case "resume" -> chapter.resume(at, why);
                case "list" -> chapter.list(at, why);
                case "delist" -> chapter.delist(at, why);
                case "rest" -> chapter.fallDormant(at, why);
                case "revive" -> chapter.revive(at, why);
                case "hear" -> chapter.heardOn(at);
                case "close" -> chapter.close(at, why);
                default -> throw new IllegalArgumentException("changeChapter knows no " + change);
            }
        });
        if (change.equals("rest")) {
            team.dissolve(slug, why);
        }
    }
}
