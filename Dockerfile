# One image for the worker and the web process; the command decides which.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# Pruned with the optional packages goes the Node.js that npm brings: the image has its own.
RUN npm run build \
 && npm prune --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --from=build --chown=root:root /app/bin ./bin
COPY --from=build --chown=root:root /app/plans ./plans
# The daily anchors of the journal; a volume takes the owner of the folder.
RUN mkdir /anchors && chown node:node /anchors
COPY --from=build --chown=root:root /app/docs/huong-dan ./docs/huong-dan
USER node
EXPOSE 8080
CMD ["node", "dist/web/server.js"]
