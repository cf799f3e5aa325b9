CREATE TABLE `interest_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interest_answer_item` ON `interest_answer` (`item_id`);--> statement-breakpoint
ALTER TABLE `challenge` ADD `others` integer;--> statement-breakpoint
ALTER TABLE `challenge` ADD `others_present` integer;--> statement-breakpoint
ALTER TABLE `challenge` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `recusal` ADD `noted_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `recusal` ADD `challenge_id` text;--> statement-breakpoint
ALTER TABLE `recusal` ADD `withdrawn_reason` text;