ALTER TABLE `agenda_item` ADD `bundle_out_at` text;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `bundle_out_by_id` text REFERENCES person(id);