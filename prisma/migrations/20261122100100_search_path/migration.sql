-- Unless it is named last, the schema of temporary tables is searched first, even before pg_catalog. Whoever may create one
-- could then put a table of his own in the place of ours: a trigger on it would run as the owner of the tables, and the
-- triggers that keep revisions whole would count the wrong rows.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND (prosecdef OR prorettype = 'trigger'::regtype)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', f);
  END LOOP;
END $$;
