#!/bin/bash
# Run once by the image of PostgreSQL, when the volume is empty: the roles of the application. Neither is a superuser nor passes row-level
# security; `dung_han_limited` belongs to the cluster, so that `dung_han` need not be allowed to make roles.
set -euo pipefail
password=$(cat /run/secrets/database_password)
psql -v ON_ERROR_STOP=1 -v password="$password" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role dung_han login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create role dung_han_limited nologin nosuperuser nobypassrls role dung_han;
create database dung_han owner dung_han encoding 'UTF8' locale 'C' template template0;
revoke connect on database dung_han from public;
grant connect on database dung_han to dung_han;
SQL
