package dev.kbuild.make.run;

import dev.kbuild.make.process.Processes;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Where other threads leave word for a make that waits: of commands that ended, and that it should look up. */
final class Mailbox {
  private final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final Runnable wake = new Wake();
  private final Interruption interruption;

  Mailbox(Interruption interruption) {
    this.interruption = interruption;
  }

  /** Job and end of its command; neither, when there is something else to look at. */
  record Message(Job job, Processes.Ended how) {
    private static final Message WAKE = new Message(null, null);
  }

  /** No record: those who wait are compared, which of a record takes long to get going. */
  private final class Wake implements Runnable {
    @Override
    public void run() {
      messages.add(Message.WAKE);
    }
  }

  private final class End implements Consumer<Processes.Ended> {
    private final Job job;

    End(Job job) {
      this.job = job;
    }

    @Override
    public void accept(Processes.Ended how) {
      messages.add(new Message(job, how));
    }
  }

  /** To be told of the end of a job's command. */
  Consumer<Processes.Ended> endOf(Job job) {
    return new End(job);
  }

  void add(Message message) {
    messages.add(message);
  }

  /** Makes whoever waits look up; always the same object. */
  Runnable wakeUp() {
    return wake;
  }

  /** Null when there is none. */
  Message poll() {
    return messages.poll();
  }

  /** Waits for the next; null when the thread was interrupted, which is a request to stop. */
  Message await() {
    try {
      return messages.take();
    } catch (InterruptedException asked) {
      return stopped();
    }
  }

  /** Waits for the next, but no longer than a second. */
  Message awaitOneSecond() {
    try {
      return messages.poll(1, TimeUnit.SECONDS);
    } catch (InterruptedException asked) {
      return stopped();
    }
  }

  private Message stopped() {
    interruption.request(Processes.Signal.TERM);
    return null;
  }
}
