package kith;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down the SQL that requests send to the database, so that a test can say how much a page may cost. In every {@link KithTest}.
 *
 * <pre>{@code
 * assertThat(statements.of(() -> ada.get("/invitations"))).hasSizeLessThan(12);
 * }</pre>
 */
public class Statements implements BeanPostProcessor {

    /** Written down when a transaction begins. */
    public static final String BEGIN = "begin";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What the requests made by {@code work} send, in its order. Work of the clock and of listeners does not count. */
    public synchronized List<String> of(Runnable work) {
        seen.clear();
        work.run();
        return List.copyOf(seen);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return Thread.currentThread().getName().startsWith("tomcat") ? watched(real) : real;
        }
    }

    private Connection watched(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && arguments != null) {
                        seen.add(((String) arguments[0]).strip());
                    } else if (method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0])) {
                        seen.add(BEGIN);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
