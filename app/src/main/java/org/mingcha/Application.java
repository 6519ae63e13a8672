package org.mingcha;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Everything with Spring. The commands that need none never load this class. */
@SpringBootApplication
public class Application {}
