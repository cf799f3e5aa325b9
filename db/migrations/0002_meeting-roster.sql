ALTER TABLE `meeting` ADD `roster` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `rules` text;