#!/bin/bash
# Run once by the image of PostgreSQL, when the volume is empty: the roles of the application. None is a superuser or passes row-level
# security. `dung_han` owns the tables, and only `migrate` signs in as it; pages and worker are `dung_han_program`, with the rights of
# `dung_han_app`. Roles belong to the cluster: made here, `dung_han` need not be allowed to make any.
set -euo pipefail
password=$(cat /run/secrets/database_password)
owner=$(cat /run/secrets/migration_database_password)
psql -v ON_ERROR_STOP=1 -v password="$password" -v owner="$owner" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role dung_han login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner';
create role dung_han_program login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create role dung_han_app nologin nosuperuser nobypassrls role dung_han_program;
create role dung_han_read nologin nosuperuser nobypassrls;
create role dung_han_limited nologin nosuperuser nobypassrls role dung_han, dung_han_app;
create database dung_han owner dung_han encoding 'UTF8' locale 'C' template template0;
revoke connect on database dung_han from public;
grant connect on database dung_han to dung_han, dung_han_program;
SQL
