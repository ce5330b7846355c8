package dev.kbuild.make.disk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A disk that remembers stamps and listings until told to forget.
 *
 * <p>All views made by {@link #in} share one memory, and may be used from several threads. A directory asked for several names it does not have
 * is listed once, and from then on says no by itself: most of what a make asks for does not exist. Names are remembered as they were asked
 * for, so that {@code a/../b} and {@code b} are two entries; {@link #forget} of one leaves the other, {@link #forgetBelow} takes both. What a make
 * itself writes may be known by other names as well, through links; after that all is asked for again.
 */
public final class CachedDisk implements Disk {
    private static final int MISSES_BEFORE_LISTING = 3;
    /** As many files as the first seconds of a large build look at. */
    private static final int MANY = 8192;

    private final Memory memory;
    private final Disk disk;
    private final Map<String, Entry> byName = new ConcurrentHashMap<>(MANY / 2);
    /** Whether the last directory below ours had the first file it was asked for: a tree of objects has none of its source's files. */
    private volatile boolean hasFirst = true;

    /** Remembers what {@code disk} answers. */
    public CachedDisk(Disk disk) {
        this(new Memory(), disk);
        memory.views.put(disk.directory(), this);
    }

    private CachedDisk(Memory memory, Disk disk) {
        this.memory = memory;
        this.disk = disk;
    }

    @Override
    public String directory() {
        return disk.directory();
    }

    @Override
    public CachedDisk in(String other) {
        String absolute = Names.tidy(Names.resolve(directory(), other));
        CachedDisk known = memory.views.get(absolute);
        if (known == null) {
            CachedDisk made = new CachedDisk(memory, disk.in(absolute));
            known = memory.views.putIfAbsent(absolute, made);
            return known == null ? made : known;
        }
        return known;
    }

    @Override
    public Stamp stamp(String path) {
        return known(path).look().stamp();
    }

    @Override
    public Look look(String path) {
        return known(path).look();
    }

    /** A name that the listing of its directory rules out is not looked for. */
    @Override
    public boolean isThere(String path) {
        Known known = known(path);
        return known.look().kind() != Kind.MISSING || !known.ruledOut() && disk.linkStamp(path).isPresent();
    }

    @Override
    public Kind kind(String path) {
        return known(path).look().kind();
    }

    private Known known(String path) {
        if (path.isEmpty()) {
            return Known.NOTHING;
        }
        Entry entry = byName.get(path);
        if (entry == null) {
            entry = memory.entry(Names.resolve(directory(), path));
            byName.put(path, entry);
        }
        Known known = entry.known;
        if (known != null && known.generation == entry.root.generation.get()) {
            return known;
        }
        return look(entry);
    }

    private Known look(Entry entry) {
        int generation = entry.root.generation.get();
        Known found = saysListing(entry) ? new Known(generation, Known.MISSING, true) : lookAtDisk(entry, generation);
        entry.known = found;
        return found;
    }

    /** Whether the listing of its directory rules the name out. */
    private boolean saysListing(Entry entry) {
        Listing listing = entry.parent;
        if (listing == null) {
            return false;
        }
        Listed listed = listing.listed;
        if (listed == null || listed.generation != listing.root.generation.get()) {
            if (listing.misses.get() < MISSES_BEFORE_LISTING) {
                return false;
            }
            listed = read(listing);
        }
        return listed.names.isPresent() && !listed.names.get().contains(entry.name);
    }

    private Known lookAtDisk(Entry entry, int generation) {
        Look look = disk.look(entry.path, isLikely(entry));
        boolean there = look.kind() != Kind.MISSING;
        if (entry.parent != null) {
            note(entry, there);
        }
        return new Known(generation, there ? look : Known.MISSING, false);
    }

    /** Whether it was there before, or its directory had all that it was asked for. */
    private boolean isLikely(Entry entry) {
        Known before = entry.known;
        if (before != null && before.look.kind() != Kind.MISSING || entry.parent == null) {
            return true;
        }
        return entry.parent.misses.get() == 0 && (hasFirst || entry.parent.asked || !isMine(entry));
    }

    private void note(Entry entry, boolean there) {
        if (!entry.parent.asked) {
            entry.parent.asked = true;
            if (isMine(entry)) {
                hasFirst = there;
            }
        }
        if (!there) {
            entry.parent.misses.incrementAndGet();
        }
    }

    private boolean isMine(Entry entry) {
        return Names.isBelow(entry.path, directory());
    }

    private Listed read(Listing listing) {
        int generation = listing.root.generation.get();
        Listed listed = new Listed(generation, disk.names(listing.path));
        listing.listed = listed;
        listing.misses.set(0);
        return listed;
    }

    @Override
    public Optional<List<String>> list(String path) {
        Optional<DirectoryNames> names = names(path);
        return names.isPresent() ? Optional.of(names.get().inOrder()) : Optional.empty();
    }

    @Override
    public Optional<DirectoryNames> names(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Listing listing = memory.listing(Names.tidy(Names.resolve(directory(), path)));
        Listed listed = listing.listed;
        return listed != null && listed.generation == listing.root.generation.get() ? listed.names : read(listing).names;
    }

    @Override
    public void forget(String path) {
        String absolute = Names.resolve(directory(), path);
        forgetEntry(Names.tidy(absolute));
        forgetEntry(absolute);
        forgetListing(Names.parent(Names.tidy(absolute)));
        memory.changes.incrementAndGet();
    }

    private void forgetEntry(String absolute) {
        Entry entry = memory.entries.get(absolute);
        if (entry != null) {
            entry.known = null;
        }
    }

    @Override
    public void forgetListing(String path) {
        Listing listing = memory.listings.get(Names.tidy(Names.resolve(directory(), path)));
        if (listing != null) {
            listing.listed = null;
        }
        memory.changes.incrementAndGet();
    }

    @Override
    public void forgetBelow(String path) {
        memory.forgetBelow(Names.withoutParents(Names.tidy(Names.resolve(directory(), path))));
        memory.changes.incrementAndGet();
    }

    @Override
    public void forgetAll() {
        for (Root root : memory.roots) {
            root.generation.set(memory.nextGeneration());
        }
        memory.changes.incrementAndGet();
    }

    @Override
    public long generation() {
        return memory.changes.get();
    }

    @Override
    public Stamp linkStamp(String path) {
        return disk.linkStamp(path);
    }

    @Override
    public boolean isExecutable(String path) {
        return disk.isExecutable(path);
    }

    @Override
    public Optional<String> readLink(String path) {
        return disk.readLink(path);
    }

    @Override
    public Optional<String> realPath(String path) {
        return disk.realPath(path);
    }

    @Override
    public byte[] read(String path) throws DiskException {
        return disk.read(path);
    }

    @Override
    public void write(String path, byte[] content) throws DiskException {
        try {
            disk.write(path, content);
        } finally {
            forgetAll();
        }
    }

    @Override
    public String writeTemporary(String other, String prefix, byte[] content) throws DiskException {
        try {
            return disk.writeTemporary(other, prefix, content);
        } finally {
            forgetAll();
        }
    }

    @Override
    public void append(String path, byte[] content) throws DiskException {
        try {
            disk.append(path, content);
        } finally {
            forgetAll();
        }
    }

    @Override
    public void touch(String path) throws DiskException {
        try {
            disk.touch(path);
        } finally {
            forgetAll();
        }
    }

    /** The names in it stay the same. */
    @Override
    public void touchDirectory(String path) {
        String absolute = Names.resolve(directory(), path);
        disk.touchDirectory(absolute);
        forgetEntry(Names.tidy(absolute));
        forgetEntry(absolute);
    }

    @Override
    public void delete(String path) throws DiskException {
        try {
            disk.delete(path);
        } finally {
            forgetAll();
        }
    }

    @Override
    public void makeDirectory(String path) throws DiskException {
        try {
            disk.makeDirectory(path);
        } finally {
            forgetAll();
        }
    }

    /**
     * What may be forgotten at once: everything below a directory and below no deeper root.
     *
     * @param generation no other root ever has the same, so that what was seen under one root does not count under another
     */
    private record Root(String path, AtomicInteger generation) {}

    private static final class Memory {
        final Map<String, CachedDisk> views = new ConcurrentHashMap<>();
        final Map<String, Entry> entries = new ConcurrentHashMap<>(MANY);
        final AtomicLong changes = new AtomicLong();
        /** Whose file was entered last; only a guess for who enters the next one. */
        private volatile Listing last;
        final Map<String, Listing> listings = new ConcurrentHashMap<>(MANY / 4);
        final AtomicInteger generations = new AtomicInteger();
        final List<Root> roots = new CopyOnWriteArrayList<>(List.of(new Root("/", new AtomicInteger())));

        int nextGeneration() {
            return generations.incrementAndGet();
        }

        Entry entry(String asked) {
            // A trailing slash means "and be a directory" to stat(2), so such a name is an entry of its own, without a listing to say no.
            boolean directoryOnly = asked.length() > 1 && asked.endsWith("/");
            String path = directoryOnly ? asked : Names.tidy(asked);
            // Not computeIfAbsent with listing() inside: the maps' locks would nest.
            Entry known = entries.get(path);
            if (known != null) {
                return known;
            }
            String name = Names.last(path);
            boolean listed = !directoryOnly && !name.isEmpty() && !name.equals("..");
            int before = roots.size();
            Entry made = new Entry(path, name, listed ? parentOf(path) : null, rootOf(path));
            Entry earlier = entries.putIfAbsent(path, made);
            if (earlier != null) {
                return earlier;
            }
            if (roots.size() != before) {
                made.root = rootOf(path);
            }
            return made;
        }

        /** Files are mostly asked for one directory after the other. */
        private Listing parentOf(String path) {
            Listing before = last;
            if (before != null && before.path.length() == path.lastIndexOf('/') && path.startsWith(before.path)) {
                return before;
            }
            Listing parent = listing(Names.parent(path));
            last = parent;
            return parent;
        }

        Listing listing(String path) {
            Listing known = listings.get(path);
            if (known == null) {
                int before = roots.size();
                Listing made = new Listing(path, rootOf(path));
                known = listings.putIfAbsent(path, made);
                if (known == null && roots.size() != before) {
                    made.root = rootOf(path);
                }
                return known == null ? made : known;
            }
            return known;
        }

        Root rootOf(String path) {
            Root deepest = roots.get(0);
            if (roots.size() == 1) {
                return deepest;
            }
            String place = Names.withoutParents(path);
            for (Root root : roots) {
                if (root.path.length() > deepest.path.length() && Names.isBelow(place, root.path)) {
                    deepest = root;
                }
            }
            return deepest;
        }

        void forgetBelow(String path) {
            Function<Root, Boolean> isMine = root -> root.path.equals(path);
            boolean known = false;
            for (Root root : roots) {
                known |= isMine.apply(root);
            }
            if (!known) {
                addRoot(path);
            }
            for (Root root : roots) {
                if (Names.isBelow(root.path, path)) {
                    root.generation.set(nextGeneration());
                }
            }
        }

        /** Happens once for each directory ever given to forgetBelow; who makes an entry meanwhile looks for its root once more. */
        private synchronized void addRoot(String path) {
            Root root = new Root(path, new AtomicInteger(nextGeneration()));
            roots.add(root);
            for (Entry entry : entries.values()) {
                if (rootOf(entry.path) == root) {
                    entry.known = null;
                    entry.root = root;
                }
            }
            for (Listing listing : listings.values()) {
                if (rootOf(listing.path) == root) {
                    listing.listed = null;
                    listing.root = root;
                }
            }
        }
    }

    private static final class Entry {
        final String path;
        final String name;
        final Listing parent;
        volatile Root root;
        volatile Known known;

        Entry(String path, String name, Listing parent, Root root) {
            this.path = path;
            this.name = name;
            this.parent = parent;
            this.root = root;
        }
    }

    /**
     * What was seen.
     *
     * @param ruledOut the listing says that there is not even a link of that name
     */
    private record Known(int generation, Look look, boolean ruledOut) {
        static final Look MISSING = new Look(Kind.MISSING, Stamp.MISSING);
        static final Known NOTHING = new Known(0, MISSING, true);
    }

    private static final class Listing {
        final String path;
        final AtomicInteger misses = new AtomicInteger();
        /** Whether any of its files was ever asked for. */
        volatile boolean asked;
        volatile Root root;
        volatile Listed listed;

        Listing(String path, Root root) {
            this.path = path;
            this.root = root;
        }
    }

    /**
     * A directory's names.
     *
     * @param names empty when the directory could not be read
     */
    private record Listed(int generation, Optional<DirectoryNames> names) {}
}
