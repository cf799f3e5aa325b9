-- The log is append-only: not even a program with the file in its hands, short of dropping the trigger, rewrites it.
CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON log_entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
-- Thai has no spaces between words, so words are found by trigrams; shorter queries scan proposal_text.
CREATE VIRTUAL TABLE proposal_search USING fts5(text, content='proposal_text', content_rowid='seq', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER proposal_text_insert AFTER INSERT ON proposal_text BEGIN
  INSERT INTO proposal_search(rowid, text) VALUES (new.seq, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER proposal_text_update AFTER UPDATE ON proposal_text BEGIN
  INSERT INTO proposal_search(proposal_search, rowid, text) VALUES ('delete', old.seq, old.text);
  INSERT INTO proposal_search(rowid, text) VALUES (new.seq, new.text);
END;
--> statement-breakpoint
CREATE UNIQUE INDEX proposal_code_alive ON proposal(programme_id, code) WHERE withdrawn_at IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX minutes_section_item ON minutes_section(meeting_id, item_id);
--> statement-breakpoint
CREATE UNIQUE INDEX score_revision ON score(item_id, person_id, criterion, revision);
--> statement-breakpoint
CREATE UNIQUE INDEX resolution_standing ON resolution(item_id) WHERE superseded_at IS NULL;
