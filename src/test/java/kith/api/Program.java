package kith.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that acts for a member by a token, or for nobody. */
class Program {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    Program(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** What came back; its body is missing where there is none, or a file. */
    record Answer(int status, HttpResponse<String> raw, JsonNode body) {

        String code() {
            return body.path("code").asString("");
        }

        long id() {
            return body.path("id").asLong();
        }

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, @Nullable String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends a request to a path below {@code /api/v1}; headers as name, value, name, value. */
    Answer send(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            JsonNode body = json(answer) ? JSON.readTree(answer.body()) : JSON.missingNode();
            return new Answer(answer.statusCode(), answer, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean json(HttpResponse<String> answer) {
        return !answer.body().isEmpty()
                && !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/");
    }
}
