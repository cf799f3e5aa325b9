ALTER TABLE `ballot` ADD `members` integer;--> statement-breakpoint
ALTER TABLE `ballot` ADD `casting_vote` text;--> statement-breakpoint
ALTER TABLE `ballot` ADD `casting_by_id` text;--> statement-breakpoint
ALTER TABLE `ballot` ADD `casting_at` text;--> statement-breakpoint
ALTER TABLE `ballot` ADD `is_typed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `dissent` ADD `withdrawn_at` text;--> statement-breakpoint
ALTER TABLE `dissent` ADD `withdrawn_reason` text;