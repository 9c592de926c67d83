package org.chapterhouse.casework;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what goes to the database: every statement, those of a batch one by one, and the journeys there and back. */
@TestConfiguration(proxyBeanMethods = false)
class StatementCounter {

    static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());
    static final List<String> JOURNEYS = Collections.synchronizedList(new ArrayList<>());

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? proxy(DataSource.class, source, StatementCounter::opened)
                        : bean;
            }
        };
    }

    private static Object opened(Object target, Method method, Object[] arguments) throws Throwable {
        Object result = call(target, method, arguments);
        return result instanceof Connection connection
                ? proxy(Connection.class, connection, StatementCounter::prepared)
                : result;
    }

    private static Object prepared(Object target, Method method, Object[] arguments) throws Throwable {
        Object result = call(target, method, arguments);
        if (result instanceof PreparedStatement statement) {
            String sql = (String) arguments[0];
            int[] batched = {0};
            return proxy(PreparedStatement.class, statement, (t, m, a) -> counted(t, m, a, sql, batched));
        }
        return result instanceof Statement statement
                ? proxy(
                        Statement.class,
                        statement,
                        (t, m, a) -> counted(t, m, a, a == null ? "" : String.valueOf(a[0]), new int[1]))
                : result;
    }

    private static Object counted(Object target, Method method, Object[] arguments, String sql, int[] batched)
            throws Throwable {
        if (method.getName().equals("addBatch")) {
            batched[0]++;
        } else if (method.getName().equals("executeBatch")) {
            JOURNEYS.add(sql);
            STATEMENTS.addAll(Collections.nCopies(batched[0], sql));
            batched[0] = 0;
        } else if (method.getName().startsWith("execute")) {
            JOURNEYS.add(sql);
            STATEMENTS.add(sql);
        }
        return call(target, method, arguments);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        InvocationHandler handler = (self, method, arguments) -> call.on(target, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Call {
        Object on(Object target, Method method, Object[] arguments) throws Throwable;
    }
}
