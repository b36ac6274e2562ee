/** Notes a course as changed, as who changes the course itself does. */
const note = (which: 'new' | 'old') => `
  INSERT INTO search_stale (kind, subject) SELECT 'course', id FROM course WHERE id = ${which}.course_id
  ON CONFLICT (subject) DO UPDATE SET id = (SELECT max(id) + 1 FROM search_stale)
  WHERE search_stale.id < (SELECT max(id) FROM search_stale);`;

/**
 * What is written about a course for HR is found with the course: who writes it notes the course in `search_stale`. Every
 * course of which something is written is to be read anew. A comment that goes with its course notes nothing.
 */
export const findComments = `
CREATE TRIGGER hr_comment_added AFTER INSERT ON hr_comment BEGIN ${note('new')}
END;
CREATE TRIGGER hr_comment_changed AFTER UPDATE ON hr_comment BEGIN ${note('new')}
END;
CREATE TRIGGER hr_comment_removed AFTER DELETE ON hr_comment BEGIN ${note('old')}
END;

INSERT INTO search_stale (kind, subject) SELECT 'course', course_id FROM hr_comment WHERE text <> ''
ON CONFLICT (subject) DO NOTHING;
`;
