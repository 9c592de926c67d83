# The application without the embedded database: give it a PostgreSQL (see docker-compose.yml).
FROM maven:3.9-eclipse-temurin-17 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
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
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "chapterhouse.jar"]
