# Ibid in a container. Build it in this folder: docker build -t ibid .
# docs/operating.md has how to run it; deploy/ has files for Docker Compose and Kubernetes.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
# What the npm package contains, and no sources.
RUN npm pack --ignore-scripts --pack-destination /build && mkdir /app && tar -xzf ibid-*.tgz -C /app --strip-components=1
RUN npm prune --omit=dev --ignore-scripts
# What a dependency may use but doesn't need, and the binaries of other platforms and C libraries.
RUN rm -rf node_modules/typescript node_modules/@typescript node_modules/@libsql/*-musl
RUN find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d \
    ! -path "*/$(node -p 'process.platform')/$(node -p 'process.arch')" -exec rm -r {} +
RUN mv node_modules /app/node_modules

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    DATA_DIR=/home/node/data \
    HEALTH_HOST=0.0.0.0 \
    HEALTH_PORT=9464
WORKDIR /app
# They belong to root, so that Ibid can't change itself.
COPY --from=build /app /app
USER node
RUN mkdir -p /home/node/data
VOLUME /home/node/data
EXPOSE 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/ibid.js"]
CMD ["bot"]
