package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's own tables with the scripts inside the engine's jar, so that there is one schema history. Case
 * management and the engine's user directory are switched off and have no tables. Flyway wants this name and package.
 */
public class V202611240101__engine_schema extends BaseJavaMigration {

    private static final String[] PARTS = {"engine", "history", "decision.engine", "decision.history"};

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
    }
}
