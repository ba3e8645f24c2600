using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers.Tests.Overzicht;

/// <summary>Makes an event of any type, every field filled: for tests that go over the whole catalogue.</summary>
internal static class Voorbeeld
{
    public static object Van(Type type) => Waarde(type)!;

    private static object? Waarde(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Waarde(inner),
        _ when type == typeof(string) => "code",
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(int) => 1,
        _ when type == typeof(long) => 1234L,
        _ when type == typeof(decimal) => 12.5m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 3),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 3, 10, 0, 0, TimeSpan.Zero),
        { IsEnum: true } => Enum.GetValues(type).GetValue(0),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ValueList<>) => Lijst(type.GenericTypeArguments[0]),
        _ => Gemaakt(type),
    };

    private static object Lijst(Type item)
    {
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Waarde(item), 0);
        return typeof(Voorbeeld).GetMethod(nameof(Maak), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static ValueList<T> Maak<T>(T[] items) => [.. items];

    private static object Gemaakt(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Waarde(p.ParameterType))]);
    }
}
