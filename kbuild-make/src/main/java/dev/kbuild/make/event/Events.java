package dev.kbuild.make.event;

/** Listens to a run. Makes nested in one another call from their own threads. */
@FunctionalInterface
public interface Events {
  void happened(Event event);

  /** Listens to nothing. */
  Events NONE = new Events() {
    @Override
    public void happened(Event event) {
      // It is nobody's concern.
    }
  };
}
