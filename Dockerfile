# The application without the embedded database: give it a PostgreSQL (see docker-compose.yml).
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
# the front end wants Node 20 or newer; what the base image's distribution packages is older
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN mvn --batch-mode -Pwithout-embedded-postgres -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 chapterhouse
WORKDIR /app
COPY --from=build /build/target/chapterhouse-*.jar chapterhouse.jar
USER chapterhouse
EXPOSE 8080
ENV SPRING_PROFILES_ACTIVE=prod
# ready, with its database: an orchestrator asks the same address itself
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "chapterhouse.jar"]
