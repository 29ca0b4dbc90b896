# The service alone: it uses the Neo4j that NEO4J_URI names, so the image needs no Java.
FROM python:3.12-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /src
COPY requirements/runtime.txt requirements/runtime.txt
RUN python -m pip install --quiet --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r requirements/runtime.txt
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY app app
COPY cypher cypher
COPY graph graph
COPY ingest ingest
RUN python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
RUN python -m pip install --quiet --no-cache-dir --disable-pip-version-check --no-deps dist/*.whl
# A number needs no entry in /etc/passwd, and Kubernetes can see that it is not root.
USER 10001:10001
EXPOSE 8000
CMD ["counterclaim", "serve", "--host", "0.0.0.0"]
