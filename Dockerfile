# syntax=docker/dockerfile:1
# The image needs a JDK only to be built; what runs is a Java runtime with the jar, its libraries, the routes and the seeds.

FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
# The checks belong to the tests (./mvnw verify), not to the image.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true -Denforcer.skip=true package

FROM eclipse-temurin:17-jre
# The base image sets LC_ALL, which would win over LANG; file names are read through it.
ENV LANG=C.UTF-8 \
    LC_ALL=C.UTF-8 \
    ZHENGWEN_INBOX=/inbox \
    ZHENGWEN_DATA=/data
WORKDIR /opt/zhengwen
COPY --from=build /src/target/lib target/lib
COPY --from=build /src/target/zhengwen.jar target/zhengwen.jar
COPY zhengwen ./
COPY docker/healthcheck docker/healthcheck
COPY routes routes
COPY seeds seeds
# Made by the very runtime that will use it: an archive of the build stage's JDK would be refused. Starting without one
# only takes longer.
RUN java -XX:ArchiveClassesAtExit=target/zhengwen.jsa -Xlog:cds=off -Xlog:cds+dynamic=off -Dzhengwen.home=/opt/zhengwen \
        -jar target/zhengwen.jar warm-up >target/warm-up.log 2>&1 || true
RUN groupadd --gid 10001 zhengwen \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin zhengwen \
    && mkdir /inbox /data \
    && chown zhengwen:zhengwen /inbox /data
USER zhengwen
VOLUME ["/inbox", "/data"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/opt/zhengwen/docker/healthcheck"]
ENTRYPOINT ["/opt/zhengwen/zhengwen"]
CMD ["run"]
