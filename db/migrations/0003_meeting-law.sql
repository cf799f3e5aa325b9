CREATE TABLE `annotation` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`series_id` text,
	`author_id` text NOT NULL,
	`reply_to_id` text,
	`motivation` text DEFAULT 'commenting' NOT NULL,
	`body` text NOT NULL,
	`tags` text NOT NULL,
	`visibility` text NOT NULL,
	`quote` text NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`suffix` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`shared_at` text,
	`resolved_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annotation_proposal` ON `annotation` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `annotation_author` ON `annotation` (`author_id`);--> statement-breakpoint
CREATE TABLE `annotation_anchor` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`target_version` integer NOT NULL,
	`state` text NOT NULL,
	`place` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`selectors` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annotation_anchor_annotation` ON `annotation_anchor` (`annotation_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`series_id` text NOT NULL,
	`version` integer NOT NULL,
	`replaces_id` text,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`stored_as` text NOT NULL,
	`pages` integer DEFAULT 0 NOT NULL,
	`added_at` text NOT NULL,
	`added_by_id` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_proposal` ON `attachment` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `attachment_page` (
	`id` text PRIMARY KEY NOT NULL,
	`attachment_id` text NOT NULL,
	`page` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_page_attachment` ON `attachment_page` (`attachment_id`,`page`);--> statement-breakpoint
CREATE TABLE `challenge` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`person_id` text NOT NULL,
	`raised_by_id` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`raised_at` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`outcome` text NOT NULL,
	`for_staying` integer,
	`against_staying` integer,
	`decided_at` text,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `challenge_item` ON `challenge` (`item_id`);--> statement-breakpoint
CREATE TABLE `interest` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`since` text,
	`until` text,
	`declared_at` text NOT NULL,
	`declared_by_id` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declared_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interest_person` ON `interest` (`person_id`);--> statement-breakpoint
CREATE INDEX `interest_agency` ON `interest` (`agency_id`);--> statement-breakpoint
CREATE TABLE `item_run` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_run_item` ON `item_run` (`item_id`);--> statement-breakpoint
CREATE TABLE `substitution` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`person_id` text NOT NULL,
	`authority` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `substitution_meeting` ON `substitution` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `wall` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`frozen` text,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ballot` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`method` text NOT NULL,
	`kind` text NOT NULL,
	`question` text NOT NULL,
	`voter_ids` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`cancelled_at` text,
	`cancelled_reason` text,
	`in_favour` integer,
	`against` integer,
	`abstained` integer,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ballot_item` ON `ballot` (`item_id`);--> statement-breakpoint
CREATE TABLE `ballot_cast` (
	`ballot_id` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` text,
	`cast_at` text NOT NULL,
	PRIMARY KEY(`ballot_id`, `person_id`),
	FOREIGN KEY (`ballot_id`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ballot_slip` (
	`id` text PRIMARY KEY NOT NULL,
	`ballot_id` text NOT NULL,
	`choice` text NOT NULL,
	FOREIGN KEY (`ballot_id`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `selection_check` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`criterion` integer NOT NULL,
	`is_met` integer,
	`note` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `selection_check_proposal` ON `selection_check` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `committee_authority` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`certificate_pem` text NOT NULL,
	`locked_key` text NOT NULL,
	`created_at` text NOT NULL,
	`withdrawn_at` text
);
--> statement-breakpoint
CREATE TABLE `issued_certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`authority_id` text NOT NULL,
	`person_id` text NOT NULL,
	`serial` text NOT NULL,
	`fingerprint` text NOT NULL,
	`certificate_pem` text NOT NULL,
	`is_handed_over` integer DEFAULT false NOT NULL,
	`issued_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`revoked_reason` text,
	FOREIGN KEY (`authority_id`) REFERENCES `committee_authority`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `issued_certificate_person` ON `issued_certificate` (`person_id`);--> statement-breakpoint
CREATE TABLE `trusted_issuer` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`fingerprint` text NOT NULL,
	`pem` text NOT NULL,
	`added_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text
);
--> statement-breakpoint
ALTER TABLE `committee` ADD `signers` text;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `postponed_at` text;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `postponed_reason` text;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `postponed_to_item_id` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `notice_sent_on` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `notice_warns_reduced` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting` ADD `reconvened_from_id` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `adjourned_at` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `adjournment` text;--> statement-breakpoint
ALTER TABLE `dissent` ADD `is_written` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `dissent` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `document_file` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `document_file` ADD `signers` text;--> statement-breakpoint
ALTER TABLE `resolution` ADD `ballot_id` text;--> statement-breakpoint
ALTER TABLE `resolution` ADD `bundle_id` text;