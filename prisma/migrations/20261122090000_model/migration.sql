-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "exercise_kind" AS ENUM ('exercise', 'activity');

-- CreateEnum
CREATE TYPE "ladder_kind" AS ENUM ('easier', 'harder', 'equivalent');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('owner', 'clinician');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('done', 'partly', 'notDone', 'withdrawn');

-- CreateEnum
CREATE TYPE "author" AS ENUM ('patient', 'clinician', 'paper');

-- CreateEnum
CREATE TYPE "how" AS ENUM ('guided', 'sameDay', 'later', 'paper');

-- CreateTable
CREATE TABLE "exercise" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "exercise_kind" NOT NULL,
    "category" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "retired_at" TIMESTAMPTZ,

    CONSTRAINT "exercise_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "exercise_version" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "equipment" TEXT[],
    "search_text" TEXT NOT NULL,
    "movement" JSONB,
    "erratum" TEXT,
    "published_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "exercise_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "ladder_step" (
    "clinic_id" UUID NOT NULL,
    "from_exercise_id" UUID NOT NULL,
    "to_exercise_id" UUID NOT NULL,
    "kind" "ladder_kind" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ladder_step_pkey" PRIMARY KEY ("clinic_id","from_exercise_id","to_exercise_id","kind")
);

-- CreateTable
CREATE TABLE "media" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "check_up" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "scheduled_for" TIMESTAMPTZ NOT NULL,
    "held_at" TIMESTAMPTZ,
    "cancelled_at" TIMESTAMPTZ,
    "agenda" JSONB NOT NULL DEFAULT '[]',
    "decisions" JSONB NOT NULL DEFAULT '[]',
    "summary" TEXT NOT NULL DEFAULT '',
    "window_from" DATE,
    "window_to" DATE,
    "figures" JSONB,
    "definition_version" INTEGER,
    "watermark" JSONB,

    CONSTRAINT "check_up_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "response" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "check_up_id" UUID,
    "measure" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "score" DECIMAL(65,30),
    "author" "author" NOT NULL,
    "answered_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "author" "author" NOT NULL,
    "author_member_id" UUID,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "message_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID,
    "name" TEXT NOT NULL,
    "called_by" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "email" TEXT,
    "phone" TEXT NOT NULL DEFAULT '',
    "condition" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL,
    "minutes_per_day" INTEGER,
    "equipment" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "preferences" TEXT NOT NULL DEFAULT '',
    "fears" TEXT NOT NULL DEFAULT '',
    "precautions" TEXT NOT NULL DEFAULT '',
    "pain_limit" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL,
    "archived_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient_zone" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "patient_zone_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "care_team" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "care_team_pkey" PRIMARY KEY ("clinic_id","patient_id","member_id")
);

-- CreateTable
CREATE TABLE "goal" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "reward" TEXT NOT NULL DEFAULT '',
    "set_at" TIMESTAMPTZ NOT NULL,
    "reached_at" TIMESTAMPTZ,
    "dropped_at" TIMESTAMPTZ,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "screening" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "positives" INTEGER NOT NULL,
    "judgement" TEXT NOT NULL DEFAULT '',
    "cleared" BOOLEAN NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ NOT NULL,
    "deactivated_at" TIMESTAMPTZ,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "member_id" UUID,
    "patient_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "emergency_number" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "working_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "pain_limit" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID,
    "role" "member_role" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL,
    "deactivated_at" TIMESTAMPTZ,

    CONSTRAINT "member_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID,
    "member_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "clinic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "account_id" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "patient_id" UUID,
    "subject_id" UUID,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "program" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "program_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "based_on" INTEGER,
    "content" JSONB NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("clinic_id","patient_id","program_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "effective" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "lineage" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "lineage_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "prescription" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "exercise_clinic_id" UUID NOT NULL,
    "exercise_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "moment" TEXT NOT NULL DEFAULT '',
    "dose" JSONB NOT NULL,
    "schedule" JSONB NOT NULL,
    "cue" TEXT NOT NULL DEFAULT '',
    "allowed_swaps" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "prescription_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "pause" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "lineage_id" UUID,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "pause_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "entry" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "slot" INTEGER NOT NULL,
    "outcome" "outcome" NOT NULL,
    "amount" JSONB,
    "reason" TEXT,
    "pain" INTEGER,
    "effort" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "exercise_clinic_id" UUID NOT NULL,
    "exercise_version_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "author" "author" NOT NULL,
    "author_member_id" UUID,
    "how" "how" NOT NULL,
    "device_zone" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "body_hash" TEXT NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "series" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER,
    "steps" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "device_zone" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "body_hash" TEXT NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "day_report" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "worst_pain" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "device_zone" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "body_hash" TEXT NOT NULL,

    CONSTRAINT "day_report_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exercise_clinic_id_slug_key" ON "exercise"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_version_clinic_id_exercise_id_number_key" ON "exercise_version"("clinic_id", "exercise_id", "number");

-- CreateIndex
CREATE INDEX "ladder_step_clinic_id_to_exercise_id_idx" ON "ladder_step"("clinic_id", "to_exercise_id");

-- CreateIndex
CREATE INDEX "check_up_clinic_id_patient_id_program_id_idx" ON "check_up"("clinic_id", "patient_id", "program_id");

-- CreateIndex
CREATE INDEX "check_up_clinic_id_member_id_idx" ON "check_up"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "check_up_clinic_id_scheduled_for_idx" ON "check_up"("clinic_id", "scheduled_for");

-- CreateIndex
CREATE INDEX "response_clinic_id_patient_id_measure_idx" ON "response"("clinic_id", "patient_id", "measure");

-- CreateIndex
CREATE INDEX "response_clinic_id_patient_id_check_up_id_idx" ON "response"("clinic_id", "patient_id", "check_up_id");

-- CreateIndex
CREATE INDEX "message_clinic_id_patient_id_sent_at_idx" ON "message"("clinic_id", "patient_id", "sent_at");

-- CreateIndex
CREATE INDEX "message_clinic_id_author_member_id_idx" ON "message"("clinic_id", "author_member_id");

-- CreateIndex
CREATE INDEX "patient_account_id_idx" ON "patient"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_account_id_key" ON "patient"("clinic_id", "account_id");

-- CreateIndex
CREATE INDEX "patient_zone_clinic_id_patient_id_idx" ON "patient_zone"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "care_team_clinic_id_member_id_idx" ON "care_team"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "goal_clinic_id_patient_id_idx" ON "goal"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "screening_clinic_id_patient_id_answered_at_idx" ON "screening"("clinic_id", "patient_id", "answered_at");

-- CreateIndex
CREATE INDEX "screening_clinic_id_member_id_idx" ON "screening"("clinic_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "sign_in_account_id_idx" ON "sign_in"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_clinic_id_member_id_idx" ON "sign_in"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "sign_in_clinic_id_patient_id_idx" ON "sign_in"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "member_account_id_idx" ON "member"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_clinic_id_account_id_key" ON "member"("clinic_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_clinic_id_patient_id_idx" ON "invitation"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "invitation_clinic_id_member_id_idx" ON "invitation"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "invitation_clinic_id_created_by_id_idx" ON "invitation"("clinic_id", "created_by_id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_at_idx" ON "audit_event"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_patient_id_at_idx" ON "audit_event"("clinic_id", "patient_id", "at");

-- CreateIndex
CREATE INDEX "draft_clinic_id_updated_by_id_idx" ON "draft"("clinic_id", "updated_by_id");

-- CreateIndex
CREATE INDEX "revision_clinic_id_author_id_idx" ON "revision"("clinic_id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_clinic_id_patient_id_program_id_number_key" ON "revision"("clinic_id", "patient_id", "program_id", "number");

-- CreateIndex
CREATE INDEX "lineage_clinic_id_patient_id_program_id_idx" ON "lineage"("clinic_id", "patient_id", "program_id");

-- CreateIndex
CREATE INDEX "prescription_clinic_id_patient_id_lineage_id_idx" ON "prescription"("clinic_id", "patient_id", "lineage_id");

-- CreateIndex
CREATE INDEX "prescription_exercise_clinic_id_exercise_version_id_idx" ON "prescription"("exercise_clinic_id", "exercise_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_clinic_id_patient_id_revision_id_lineage_id_key" ON "prescription"("clinic_id", "patient_id", "revision_id", "lineage_id");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_clinic_id_patient_id_revision_id_position_key" ON "prescription"("clinic_id", "patient_id", "revision_id", "position");

-- CreateIndex
CREATE INDEX "pause_clinic_id_patient_id_program_id_idx" ON "pause"("clinic_id", "patient_id", "program_id");

-- CreateIndex
CREATE INDEX "pause_clinic_id_patient_id_lineage_id_idx" ON "pause"("clinic_id", "patient_id", "lineage_id");

-- CreateIndex
CREATE INDEX "pause_clinic_id_member_id_idx" ON "pause"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "entry_clinic_id_patient_id_date_idx" ON "entry"("clinic_id", "patient_id", "date");

-- CreateIndex
CREATE INDEX "entry_clinic_id_patient_id_lineage_id_idx" ON "entry"("clinic_id", "patient_id", "lineage_id");

-- CreateIndex
CREATE INDEX "entry_clinic_id_patient_id_revision_id_idx" ON "entry"("clinic_id", "patient_id", "revision_id");

-- CreateIndex
CREATE INDEX "entry_exercise_clinic_id_exercise_version_id_idx" ON "entry"("exercise_clinic_id", "exercise_version_id");

-- CreateIndex
CREATE INDEX "entry_clinic_id_author_member_id_idx" ON "entry"("clinic_id", "author_member_id");

-- CreateIndex
CREATE INDEX "activity_clinic_id_patient_id_date_idx" ON "activity"("clinic_id", "patient_id", "date");

-- CreateIndex
CREATE INDEX "day_report_clinic_id_patient_id_date_idx" ON "day_report"("clinic_id", "patient_id", "date");

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "exercise_version" ADD CONSTRAINT "exercise_version_clinic_id_exercise_id_fkey" FOREIGN KEY ("clinic_id", "exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_clinic_id_from_exercise_id_fkey" FOREIGN KEY ("clinic_id", "from_exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_clinic_id_to_exercise_id_fkey" FOREIGN KEY ("clinic_id", "to_exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "check_up" ADD CONSTRAINT "check_up_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "check_up" ADD CONSTRAINT "check_up_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "check_up" ADD CONSTRAINT "check_up_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_clinic_id_patient_id_check_up_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "check_up_id") REFERENCES "check_up"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_author_member_id_fkey" FOREIGN KEY ("clinic_id", "author_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patient_zone" ADD CONSTRAINT "patient_zone_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_created_by_id_fkey" FOREIGN KEY ("clinic_id", "created_by_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_clinic_id_updated_by_id_fkey" FOREIGN KEY ("clinic_id", "updated_by_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_clinic_id_patient_id_revision_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "revision_id") REFERENCES "revision"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_clinic_id_patient_id_lineage_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "lineage_id") REFERENCES "lineage"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_exercise_clinic_id_exercise_version_id_fkey" FOREIGN KEY ("exercise_clinic_id", "exercise_version_id") REFERENCES "exercise_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_patient_id_lineage_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "lineage_id") REFERENCES "lineage"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_clinic_id_patient_id_lineage_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "lineage_id") REFERENCES "lineage"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_clinic_id_patient_id_revision_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "revision_id") REFERENCES "revision"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_exercise_clinic_id_exercise_version_id_fkey" FOREIGN KEY ("exercise_clinic_id", "exercise_version_id") REFERENCES "exercise_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_clinic_id_author_member_id_fkey" FOREIGN KEY ("clinic_id", "author_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "day_report" ADD CONSTRAINT "day_report_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

