#!/bin/sh
# The owner keeps the tables of events; the service may read and append them, and has the read models for itself.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$OWNER_PASSWORD" --set service="$SERVICE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE aftercare_owner LOGIN PASSWORD :'owner';
CREATE ROLE aftercare LOGIN PASSWORD :'service';
GRANT aftercare TO aftercare_owner;
CREATE DATABASE aftercare OWNER aftercare_owner;
SQL
