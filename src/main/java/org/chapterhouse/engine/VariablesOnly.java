package org.chapterhouse.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Finds variables by name, for reading. Everything that has a base, such as a property or a method, is refused. */
class VariablesOnly extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        refuse(base, property);
        if (context.getContext(VariableScope.class) instanceof VariableScope scope
                && scope.hasVariable(property.toString())) {
            context.setPropertyResolved(true);
            return scope.getVariable(property.toString());
        }
        // unresolved: the engine then says that the name is unknown
        return null;
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
