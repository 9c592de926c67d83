package org.chapterhouse.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds variables by name, for reading. A name that the model is known to use and nothing has set yet is null; any other
 * is an error. Everything that has a base, such as a property or a method, is refused.
 */
class VariablesOnly extends ELResolver {

    /** Which names a model uses. */
    interface Names {
        boolean has(String definitionId, String name);
    }

    private final Names names;

    VariablesOnly(Names names) {
        this.names = names;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        refuse(base, property);
        String name = property.toString();
        if (context.getContext(VariableScope.class) instanceof VariableScope scope) {
            if (scope.hasVariable(name)) {
                context.setPropertyResolved(true);
                return scope.getVariable(name);
            }
            // not stored as null from the start: a flow reads dozens of names, each a row
            context.setPropertyResolved(isUsedBy(scope, name));
        }
        // unresolved: the engine then says that the name is unknown
        return null;
    }

    private boolean isUsedBy(VariableScope scope, String name) {
        String definition = scope instanceof DelegateExecution execution
                ? execution.getProcessDefinitionId()
                : scope instanceof DelegateTask task ? task.getProcessDefinitionId() : null;
        return definition != null && names.has(definition, name);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        throw new ProcessEngineException("Expressions cannot call methods: " + method);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ProcessEngineException("Expressions cannot set anything: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    private static void refuse(@Nullable Object base, Object property) {
        if (base != null) {
            throw new ProcessEngineException("Expressions cannot reach into anything: " + property);
        }
    }
}
