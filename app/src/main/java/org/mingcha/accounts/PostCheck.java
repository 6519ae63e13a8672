package org.mingcha.accounts;

/** Whether words name a post: what people may be called is known by a module above. */
public interface PostCheck {
    boolean isPost(String words);
}
