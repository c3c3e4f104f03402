FROM oven/bun:1.4 AS build
WORKDIR /app
COPY package.json bun.lock bunfig.toml tsconfig.json ./
RUN bun install --frozen-lockfile --production
COPY sql sql
COPY data/sample data/sample
COPY data/cards data/cards
COPY src src
RUN bun run build
RUN mkdir dist/data

FROM debian:bookworm-slim
COPY --from=build /app/dist/arthiusaha /usr/local/bin/arthiusaha
# An empty folder that belongs to the user below: the volume mounted there does, too.
COPY --from=build --chown=10001:10001 /app/dist/data /data
USER 10001:10001
ENV DATA_DIR=/data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["arthiusaha", "health"]
ENTRYPOINT ["arthiusaha"]
CMD ["serve"]
