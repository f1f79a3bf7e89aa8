package kith;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * A client that has PostgreSQL explain every query it runs, with the very values it runs with, so that a test can hold a Store to its indexes.
 *
 * <pre>{@code
 * new CardStore(plans.client(), column).list(ada, Box.SENT, null, 20);
 * assertThat(plans.take()).singleElement().asString().contains("sent_invitation_list").doesNotContain("Seq Scan");
 * }</pre>
 */
public final class Plans {

    private final List<String> seen = new ArrayList<>();
    private final JdbcClient client;

    /** Runs in the transaction of the test, so that it sees rows that will never be committed. */
    public Plans(DataSource source) {
        DataSource here = new TransactionAwareDataSourceProxy(source);
        this.client = JdbcClient.create(new DelegatingDataSource(here) {
            @Override
            public Connection getConnection() throws SQLException {
                return explaining(here.getConnection());
            }
        });
    }

    public JdbcClient client() {
        return client;
    }

    /** The plans since the last time, as JSON. */
    public List<String> take() {
        List<String> plans = List.copyOf(seen);
        seen.clear();
        return plans;
    }

    private Connection explaining(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object made = call(real, method, arguments);
            return made instanceof PreparedStatement statement && arguments != null
                    ? both(statement, real.prepareStatement("explain (format json) " + arguments[0]))
                    : made;
        });
    }

    /** Values go to both; the question is put to the one and explained by the other. */
    private PreparedStatement both(PreparedStatement real, PreparedStatement explain) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            boolean value = method.getName().startsWith("set")
                    && arguments != null
                    && arguments.length > 1
                    && arguments[0] instanceof Integer;
            if (value) {
                call(explain, method, arguments);
            } else if (method.getName().equals("executeQuery")) {
                explain(explain);
            } else if (method.getName().equals("close")) {
                explain.close();
            }
            return call(real, method, arguments);
        });
    }

    private void explain(PreparedStatement explain) throws SQLException {
        try (ResultSet plan = explain.executeQuery()) {
            plan.next();
            seen.add(plan.getString(1));
        }
    }

    private interface Answer {
        @Nullable
        Object to(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Answer answer) {
        return (T) Proxy.newProxyInstance(
                Plans.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
