package org.chapterhouse.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Has no script engine to give, whatever lies on the class path. */
class NoScriptEngines implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw NoScripts.refused(factory.getLanguageName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw NoScripts.refused("any language");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw NoScripts.refused(language);
    }
}
