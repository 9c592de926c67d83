package org.chapterhouse.engine;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Text, numbers, truth values, dates and nothing: an object would be stored as serialized Java, and is refused. */
final class VariableTypes {

    private VariableTypes() {}

    static VariableSerializers plain() {
        return new DefaultVariableSerializers()
                .addSerializer(new NullValueSerializer())
                .addSerializer(new StringValueSerializer())
                .addSerializer(new BooleanValueSerializer())
                .addSerializer(new IntegerValueSerializer())
                .addSerializer(new LongValueSerlializer())
                .addSerializer(new DoubleValueSerializer())
                .addSerializer(new DateValueSerializer())
                .addSerializer(new DecisionInPassing());
    }

    /** The engine itself hands a decision's result on in a transient variable; it is never written. */
    private static final class DecisionInPassing extends AbstractTypedValueSerializer<ObjectValue> {

        DecisionInPassing() {
            super(ValueType.OBJECT);
        }

        @Override
        public String getName() {
            return "decision-in-passing";
        }

        @Override
        public boolean canHandle(TypedValue value) {
            return value.isTransient() && value.getValue() instanceof DmnDecisionResult;
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return canHandle(value);
        }

        @Override
        public ObjectValue convertToTypedValue(UntypedValueImpl value) {
            return Variables.objectValue(value.getValue(), true).create();
        }

        @Override
        public void writeValue(ObjectValue value, ValueFields fields) {
            // in passing
        }

        @Override
        public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
            throw new IllegalStateException("A decision's result is never stored");
        }
    }
}
