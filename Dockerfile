# Everything that needs a network happens while the image is built; the service runs without one.
FROM python:3.11-slim AS build
# Such as an index of torch without CUDA, which makes the image 3 GB smaller.
ARG PIP_OPTIONS=""
WORKDIR /src
COPY . .
RUN python -m venv /opt/policymatch \
 && /opt/policymatch/bin/pip install --no-cache-dir $PIP_OPTIONS .
ENV POLICYMATCH_HOME=/var/lib/policymatch
RUN /opt/policymatch/bin/policymatch models prepare \
 && /opt/policymatch/bin/policymatch build

FROM python:3.11-slim
RUN useradd --system --home-dir /var/lib/policymatch --shell /usr/sbin/nologin policymatch
COPY --from=build /opt/policymatch /opt/policymatch
COPY --from=build --chown=policymatch /var/lib/policymatch /var/lib/policymatch
ENV PATH=/opt/policymatch/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HF_HUB_OFFLINE=1 \
    OMP_NUM_THREADS=1 \
    POLICYMATCH_HOME=/var/lib/policymatch \
    POLICYMATCH_HOST=0.0.0.0
USER policymatch
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
  ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["policymatch", "serve"]
